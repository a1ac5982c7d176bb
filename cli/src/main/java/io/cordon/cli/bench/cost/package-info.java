/** What {@code cordon bench throughput} has measured, and its tables. */
package io.cordon.cli.bench.cost;
