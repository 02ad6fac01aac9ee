/** Elements between the body and its paragraphs that hold blocks as if they were not there. */
export const transparentBlocks = new Set(['w:ins', 'w:moveTo', 'w:customXml', 'w:sdtContent', 'w:smartTag']);
