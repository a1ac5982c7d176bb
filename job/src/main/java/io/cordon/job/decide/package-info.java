/** Detections become findings and actions. */
package io.cordon.job.decide;
