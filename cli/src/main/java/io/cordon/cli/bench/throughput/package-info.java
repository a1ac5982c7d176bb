/** {@code cordon bench throughput}: what a record costs, beside the limit and other engines. */
package io.cordon.cli.bench.throughput;
