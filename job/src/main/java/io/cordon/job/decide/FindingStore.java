package io.cordon.job.decide;

import io.cordon.model.finding.Detection;

/** Keeps findings of one subject that may still receive detections. */
interface FindingStore {
  /** Keeps a finding that is emitted, and the detection that it shows. */
  void putEmitted(Detection shown, OpenFinding finding) throws Exception;

  /** Keeps a finding that a detection joined without being shown. */
  void putJoined(String policyId, OpenFinding finding) throws Exception;
}
