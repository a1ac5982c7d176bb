package io.cordon.cli.backtest;

import io.cordon.cli.local.RecordTotals;
import java.nio.file.Path;

/**
 * The result of one replay.
 *
 * @param findings file with the {@link FindingSummaryLines}
 */
record ReplayResult(PolicySet policies, RecordTotals totals, Path findings, ActionCounts actions) {}
