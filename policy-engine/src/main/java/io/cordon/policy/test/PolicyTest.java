package io.cordon.policy.test;

import io.cordon.model.activity.Activity;
import io.cordon.model.policy.ActionVerb;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * One test inside a policy: what happens, and how many findings and which actions must come of it.
 *
 * @param steps what happens, in the order it is written
 * @param expectedActions null when the test does not say
 * @param line of the file, 1-based
 */
public record PolicyTest(
    String policyId,
    String name,
    List<TestActivity> steps,
    int expectedFindings,
    Set<ActionVerb> expectedActions,
    String file,
    int line)
    implements Serializable {

  public PolicyTest {
    steps = List.copyOf(steps);
    expectedActions = expectedActions == null ? null : Set.copyOf(expectedActions);
  }

  /** The activities as a reader would have made them: nothing is recognised or located yet. */
  public List<Activity> given() {
    return steps.stream().map(TestActivity::activity).toList();
  }

  /** For messages: {@code policies/share.yml:40 "a link for anyone"}. */
  public String caption() {
    return file + ':' + line + " \"" + name + '"';
  }
}
