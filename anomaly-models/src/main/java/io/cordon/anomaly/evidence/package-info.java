/** Surprises of all detectors about one session, summed by what they would mean together. */
package io.cordon.anomaly.evidence;
