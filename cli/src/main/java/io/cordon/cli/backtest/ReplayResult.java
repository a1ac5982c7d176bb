package io.cordon.cli.backtest;

import io.cordon.cli.local.RecordTotals;
import java.nio.file.Path;

/**
 * What became of one replay.
 *
 * @param findings the lines of what was found
 */
record ReplayResult(PolicySet policies, RecordTotals account, Path findings, ActionCounts asked) {}
