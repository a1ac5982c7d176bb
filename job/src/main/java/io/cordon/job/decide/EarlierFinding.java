package io.cordon.job.decide;

import io.cordon.model.finding.Detection;

/**
 * A finding on what was over before its policy's open finding began, and that came after it.
 *
 * @param shown the detection that was told last
 */
public record EarlierFinding(Detection shown, OpenFinding finding) {

  String policyId() {
    return shown.policy().id();
  }
}
