package io.cordon.cli.backtest;

import io.cordon.cli.local.Account;
import java.nio.file.Path;

/**
 * What became of one replay.
 *
 * @param findings the lines of what was found
 */
record Replayed(PolicySet policies, Account account, Path findings, Asked asked) {}
