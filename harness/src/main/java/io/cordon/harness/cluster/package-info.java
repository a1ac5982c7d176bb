/** A real Flink cluster inside this process. */
package io.cordon.harness.cluster;
