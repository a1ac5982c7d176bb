CREATE TEMPORARY VIEW outside AS
SELECT *
FROM events
WHERE ip IS NULL OR (ip NOT LIKE '203.0.113.%' AND ip NOT LIKE '192.0.2.%');

CREATE TEMPORARY VIEW reserve_figures_taken_outside AS
SELECT *
FROM outside
WHERE verb IN ('download', 'sync') AND extension IN ('xlsx', 'csv')
  AND (file LIKE '%solvency%' OR file LIKE '%actuarial reserve%');

CREATE TEMPORARY VIEW sign_in_failed_outside AS
SELECT *
FROM outside
WHERE verb = 'sign_in' AND NOT success;

-- Rows of the same millisecond have the same count: LAG tells which of them reaches the threshold.
CREATE TEMPORARY VIEW many_files_taken AS
SELECT *
FROM (
  SELECT *, LAG(files) OVER (PARTITION BY `user` ORDER BY ts) AS files_before
  FROM (
    SELECT *,
      COUNT(DISTINCT fileId) OVER (
        PARTITION BY `user` ORDER BY ts
        RANGE BETWEEN INTERVAL '10' MINUTE PRECEDING AND CURRENT ROW) AS files
    FROM events
    WHERE verb IN ('download', 'sync') AND `user` IS NOT NULL))
WHERE files >= 50 AND (files_before IS NULL OR files_before < 50);

CREATE TEMPORARY VIEW many_files_deleted AS
SELECT *
FROM (
  SELECT *, LAG(deletions) OVER (PARTITION BY `user` ORDER BY ts) AS deletions_before
  FROM (
    SELECT *,
      COUNT(*) OVER (
        PARTITION BY `user` ORDER BY ts
        RANGE BETWEEN INTERVAL '10' MINUTE PRECEDING AND CURRENT ROW) AS deletions
    FROM events
    WHERE verb = 'delete' AND `user` IS NOT NULL))
WHERE deletions >= 20 AND (deletions_before IS NULL OR deletions_before < 20);

CREATE TEMPORARY VIEW failed_sign_in_then_reserve_figures_taken AS
SELECT *
FROM (
  SELECT * FROM sign_in_failed_outside WHERE `user` IS NOT NULL
  UNION ALL
  SELECT * FROM reserve_figures_taken_outside WHERE `user` IS NOT NULL)
MATCH_RECOGNIZE (
  PARTITION BY `user`
  ORDER BY ts
  MEASURES Taken.`time` AS `time`
  ONE ROW PER MATCH
  AFTER MATCH SKIP PAST LAST ROW
  PATTERN (Failed Taken) WITHIN INTERVAL '4' HOUR
  DEFINE
    Failed AS Failed.verb = 'sign_in',
    Taken AS Taken.verb <> 'sign_in');

CREATE TEMPORARY VIEW hits AS
SELECT 'link_for_anyone' AS rule, `user`, `time`
FROM events WHERE verb = 'share' AND audience = 'anyone'
UNION ALL
SELECT 'file_taken_from_hosting_network', `user`, `time`
FROM events WHERE verb IN ('download', 'sync') AND ip LIKE '198.51.100.%'
UNION ALL
SELECT 'program_stored', `user`, `time`
FROM events
WHERE verb IN ('upload', 'update')
  AND extension IN
    ('exe', 'dll', 'msi', 'scr', 'js', 'vbs', 'ps1', 'bat', 'cmd', 'hta', 'html', 'ini')
UNION ALL
SELECT 'reserve_figures_taken_outside', `user`, `time` FROM reserve_figures_taken_outside
UNION ALL
SELECT 'sign_in_failed_outside', `user`, `time` FROM sign_in_failed_outside
UNION ALL
SELECT 'many_files_taken', `user`, `time` FROM many_files_taken
UNION ALL
SELECT 'many_files_deleted', `user`, `time` FROM many_files_deleted
UNION ALL
SELECT 'failed_sign_in_then_reserve_figures_taken', `user`, `time`
FROM failed_sign_in_then_reserve_figures_taken;
