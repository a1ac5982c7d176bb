package io.cordon.policy.test;

import io.cordon.model.activity.Activity;
import io.cordon.model.policy.ActionVerb;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * One test inside a policy: the given activities, and the findings and actions expected from them.
 *
 * @param given the activities in the order of the file
 * @param expectedActions null when unspecified
 * @param line of the file, 1-based
 */
public record PolicyTest(
    String policyId,
    String name,
    List<TestActivity> given,
    int expectedFindings,
    Set<ActionVerb> expectedActions,
    String file,
    int line)
    implements Serializable {

  public PolicyTest {
    given = List.copyOf(given);
    expectedActions = expectedActions == null ? null : Set.copyOf(expectedActions);
  }

  /**
   * The activities as an audit reader returns them: people, labels and places are not resolved yet.
   */
  public List<Activity> activities() {
    return given.stream().map(TestActivity::toActivity).toList();
  }

  /** For messages: {@code policies/share.yml:40 "a link for anyone"}. */
  public String caption() {
    return file + ':' + line + " \"" + name + '"';
  }
}
