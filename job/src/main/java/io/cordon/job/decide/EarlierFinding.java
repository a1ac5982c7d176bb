package io.cordon.job.decide;

import io.cordon.model.finding.Detection;

/**
 * A finding whose detections came after the policy's open finding had begun, and happened before
 * it.
 *
 * @param shown the detection that it shows
 */
public record EarlierFinding(Detection shown, OpenFinding finding) {

  String policyId() {
    return shown.policy().id();
  }
}
