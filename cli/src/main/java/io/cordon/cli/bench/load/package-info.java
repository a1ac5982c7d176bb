/** The records that {@code cordon bench throughput} fills its topics with. */
package io.cordon.cli.bench.load;
