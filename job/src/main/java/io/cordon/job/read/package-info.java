/** Records become activities, counted exactly once. */
package io.cordon.job.read;
