package io.cordon.job.decide;

/**
 * What the stage "decide" knows of one subject.
 *
 * @param open the open findings, one of each policy
 * @param earlier findings for late detections to join
 * @param containments requested on it, by whatever policy
 */
record SubjectFindings(OpenFindings open, EarlierFindings earlier, Containments containments) {
  /** How many things are decoded. */
  int size() {
    return open.size() + earlier.size() + containments.size();
  }
}
