/** backtest: what new policies would have found in old logs, compared with other policies. */
package io.cordon.cli.backtest;
