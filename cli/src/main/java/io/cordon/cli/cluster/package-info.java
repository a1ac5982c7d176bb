/** submit: starts and restarts the job on a Flink cluster. */
package io.cordon.cli.cluster;
