package io.cordon.policy.test;

import io.cordon.model.activity.Activity;
import io.cordon.model.policy.ActionVerb;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** As above, in this tenant where the test gives none. */
  public List<Activity> activities(String tenant) {
    return given.stream().map(activity -> activity.toActivity(tenant)).toList();
  }

  /** The tenants that the test gives; empty for most tests. */
  public Set<String> tenants() {
    return given.stream()
        .flatMap(activity -> activity.tenant().stream())
        .collect(Collectors.toSet());
  }

  /** For messages: {@code policies/share.yml:40 "a link for anyone"}. */
  public String caption() {
    return file + ':' + line + " \"" + name + '"';
  }
}
