package io.cordon.cli.backtest;

import io.cordon.cli.local.RecordAccount;
import java.nio.file.Path;

/**
 * What became of one replay.
 *
 * @param findings the lines of what was found
 */
record ReplayResult(PolicySet policies, RecordAccount account, Path findings, ActionCounts asked) {}
