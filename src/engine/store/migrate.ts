import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { applicationId, copyDatabase, type CaseDatabase } from './database.ts';

export interface Migration {
  /** 1, 2, 3, … without gaps. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** What SQL alone cannot do; runs after it, in the same transaction. */
  complete?(database: CaseDatabase): void;
}

export type MigrationOutcome =
  | { readonly kind: 'current' }
  | { readonly kind: 'migrated'; readonly from: number; readonly to: number; readonly backupPath?: string }
  | { readonly kind: 'newer'; readonly caseVersion: number; readonly appVersion: number }
  | { readonly kind: 'foreign' };

/** What opening this database would need, without changing it. */
export function schemaState(
  database: CaseDatabase,
  migrations: readonly Migration[],
): MigrationOutcome | { readonly kind: 'older'; readonly version: number } {
  const version = schemaVersion(database);
  const latest = migrations.at(-1)?.version ?? 0;
  if (database.pragma('application_id', { simple: true }) !== applicationId) return { kind: 'foreign' };
  if (version > latest) return { kind: 'newer', caseVersion: version, appVersion: latest };
  if (version < latest) return { kind: 'older', version };
  return { kind: 'current' };
}

/**
 * Brings a case's database up to date, each migration in a transaction of its own together with the version number.
 * A database that already holds something is first copied whole to `backupPath(version)`.
 */
export function migrate(
  database: CaseDatabase,
  migrations: readonly Migration[],
  backupPath: (version: number) => string,
): MigrationOutcome {
  const from = schemaVersion(database);
  const isNew = from === 0 && tableCount(database) === 0;
  if (isNew) database.pragma(`application_id = ${applicationId}`);
  const state = schemaState(database, migrations);
  if (state.kind !== 'older') return state;

  let backup: string | undefined;
  if (!isNew) {
    backup = backupPath(from);
    mkdirSync(dirname(backup), { recursive: true });
    copyDatabase(database, backup);
  }
  for (const migration of migrations.filter((candidate) => candidate.version > from)) {
    database
      .transaction(() => {
        database.exec(migration.sql);
        migration.complete?.(database);
        database.pragma(`user_version = ${migration.version}`);
        if (putsTablesInPlace(migration.sql) && hasBrokenReferences(database)) {
          throw new Error(`Migration ${migration.name} leaves broken references`);
        }
      })
      .immediate();
  }
  return { kind: 'migrated', from, to: schemaVersion(database), backupPath: backup };
}

/**
 * What is added, filled or changed row by row is held to its references as it is written, for foreign keys are on. Only a
 * table that is put in the place of another may leave some behind: then all are looked at, which takes as long as reading
 * the case (12 seconds for 200,000 passages).
 */
function putsTablesInPlace(sql: string): boolean {
  return /\b(?:DROP\s+TABLE|RENAME\s+TO|defer_foreign_keys|writable_schema)\b/i.test(sql);
}

function hasBrokenReferences(database: CaseDatabase): boolean {
  const broken = database.pragma('foreign_key_check');
  return Array.isArray(broken) && broken.length > 0;
}

function schemaVersion(database: CaseDatabase): number {
  return Number(database.pragma('user_version', { simple: true }));
}

function tableCount(database: CaseDatabase): number {
  return Number(database.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get());
}
