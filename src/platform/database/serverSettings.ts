/** Settings of the embedded server, as `name=value` for its command line; nothing is read from `postgresql.conf`. */
export function serverSettings({
  durable,
  mostConnections,
}: {
  readonly durable: boolean;
  readonly mostConnections: number;
}) {
  const saved = durable ? 'on' : 'off';
  return [
    `fsync=${saved}`,
    `synchronous_commit=${saved}`,
    `full_page_writes=${saved}`,
    `max_connections=${mostConnections}`,
    'shared_buffers=256MB',
    'work_mem=16MB',
    'maintenance_work_mem=128MB',
    'random_page_cost=1.1',
    'max_wal_size=2GB',
    // No replica ever reads this log, and tables made and filled in one transaction then need none.
    'wal_level=minimal',
    'max_wal_senders=0',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    'lc_messages=C',
    'log_line_prefix=%m [%p] ',
    'log_checkpoints=off',
    // The log must not keep what customers said: neither statements nor the DETAIL lines that quote rows.
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
  ];
}
