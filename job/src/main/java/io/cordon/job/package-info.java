/** The Flink job: its topology, and its entry point on a cluster. */
package io.cordon.job;
