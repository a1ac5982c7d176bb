/** The measured processes of {@code cordon bench throughput}: each runs one job and reports it. */
package io.cordon.cli.bench.subject;
