package io.cordon.policy.live;

import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.policy.live.LiveTexts.ORGANISATION;
import static io.cordon.policy.live.LiveTexts.disabled;
import static io.cordon.policy.live.LiveTexts.id;
import static io.cordon.policy.live.LiveTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.policy.DetectorKind;
import io.cordon.policy.PolicyPack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LivePoliciesTest {
  private static PolicyChange change(long sequence, int number, String text) {
    boolean enabled = text != null && !text.contains("enabled: false");
    Set<DetectorKind> kinds = text == null ? Set.of() : Set.of(DetectorKind.POLICY);
    String version = text == null ? null : "v" + sequence;
    return new PolicyChange(id(number), version, kinds, text, enabled, "topic/0@1", sequence);
  }

  private static LivePolicies live(String... directory) {
    return new LivePolicies(LiveTexts.directory(directory), ORGANISATION);
  }

  private static List<String> titles(LivePolicies live) {
    return live.policies().all().stream()
        .map(policy -> policy.snapshot().title())
        .sorted()
        .toList();
  }

  @Test
  void publishedPoliciesReplaceThoseOfTheDirectory() {
    LivePolicies live = live(rule(1, "One"), rule(2, "Two"), rule(3, "Three"), rule(4, "Four"));

    live.apply(change(1, 1, rule(1, "Uno")));
    live.apply(change(2, 2, null));
    live.apply(change(3, 3, disabled(rule(3, "Three"))));
    live.apply(change(4, 5, rule(5, "Five")));

    assertThat(titles(live)).containsExactly("Five", "Four", "Uno");
  }

  @Test
  void orderOfArrivalOfChangesDoesNotMatter() {
    List<PolicyChange> changes = new ArrayList<>();
    Random random = new Random(7);
    for (int sequence = 1; sequence <= 60; sequence++) {
      int number = random.nextInt(6);
      String text = random.nextInt(4) == 0 ? null : rule(number, "Rule at " + sequence);
      changes.add(change(sequence, number, text));
    }
    LivePolicies inOrder = live(rule(1, "One"));
    changes.forEach(inOrder::apply);
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(changes, random);
      LivePolicies shuffled = live(rule(1, "One"));
      changes.forEach(shuffled::apply);

      assertThat(titles(shuffled)).isEqualTo(titles(inOrder));
    }
  }

  @Test
  void repeatedTextIsNoChange() {
    LivePolicies live = live();
    live.apply(change(1, 1, rule(1, "One")));
    PolicyPack before = live.policies();

    live.apply(change(2, 1, rule(1, "One")).inForceSince(1));
    assertThat(live.policies()).isSameAs(before);

    live.apply(change(3, 1, rule(1, "Uno")));
    assertThat(live.policies()).isNotSameAs(before);
  }

  @Test
  void changesAreCompiledLazily() {
    LivePolicies live = live();
    for (int sequence = 1; sequence <= 10_000; sequence++) {
      // Each of them would be refused if it were compiled.
      live.apply(change(sequence, 1, "not a rule, number " + sequence));
    }
    live.apply(change(10_001, 1, rule(1, "One")));
    assertThat(live.needsCompilation()).isTrue();

    assertThat(titles(live)).containsExactly("One");
    assertThat(live.problems()).isEmpty();
  }

  @Test
  void changeThatDoesNotCompileAnyMoreLeavesTheDirectoryInForce() {
    LivePolicies live = live(rule(1, "One"));

    live.apply(change(1, 1, rule(1, "Uno").replace("audience|gte: external", "file.label: Gone")));

    assertThat(titles(live)).containsExactly("One");
    assertThat(live.problems()).singleElement().asString().contains("Gone");
  }

  @Test
  void aPublishedSequenceReplacesThatOfTheDirectory() {
    LivePolicies live = live(LiveTexts.sequence(1, "One"));

    live.apply(
        new PolicyChange(
            id(1), "1", Set.of(DetectorKind.SEQUENCE), LiveTexts.sequence(1, "Uno"), true, "", 1));
    assertThat(titles(live)).containsExactly("Uno");

    live.apply(change(2, 1, null));
    assertThat(titles(live)).isEmpty();
  }

  @Test
  void aSequenceKnowsTheChangeThatPutItInForce() {
    LivePolicies live = live(LiveTexts.sequence(1, "One"));
    assertThat(inForceSince(live)).isZero();

    live.apply(change(4, 1, LiveTexts.sequence(1, "Uno")));
    assertThat(inForceSince(live)).isEqualTo(4);
    live.apply(change(5, 1, disabled(LiveTexts.sequence(1, "Uno"))));
    live.apply(change(6, 1, LiveTexts.sequence(1, "Uno")));
    assertThat(inForceSince(live)).isEqualTo(6);
  }

  /** Every task may learn of the last change only: after a restart, or out of order. */
  @Test
  void aTextThatComesBackIsAnotherChangeWhateverATaskHasSeen() {
    LivePolicies live = live();
    live.apply(change(1, 1, LiveTexts.sequence(1, "One")));
    assertThat(inForceSince(live)).isEqualTo(1);

    live.apply(change(3, 1, LiveTexts.sequence(1, "One")));
    live.apply(change(2, 1, null));

    assertThat(inForceSince(live)).isEqualTo(3);
  }

  @Test
  void theDirectoryInsteadOfAnInvalidChangeIsAChange() {
    LivePolicies live = live(LiveTexts.sequence(1, "One"));

    live.apply(change(7, 1, "not a rule"));

    assertThat(titles(live)).containsExactly("One");
    assertThat(inForceSince(live)).isEqualTo(7);
  }

  private static long inForceSince(LivePolicies live) {
    return live.policies().sequences().get(0).metadata().inForceSince();
  }

  @Test
  void filterExcludesActivitiesFromThePolicyThatItNames() {
    Activity toTheAuditors = share().of("plan.docx").to("eve@auditors.example").build();
    LivePolicies live = live(rule(1, "One"));
    assertThat(matches(live, toTheAuditors)).isTrue();

    live.apply(
        new PolicyChange(id(2), "1", Set.of(), LiveTexts.filter(2, 1), true, "topic/0@1", 1));
    assertThat(matches(live, toTheAuditors)).isFalse();
    assertThat(matches(live, share().of("plan.docx").to("eve@gmail.com").build())).isTrue();

    live.apply(change(2, 2, null));
    assertThat(matches(live, toTheAuditors)).isTrue();
  }

  private static boolean matches(LivePolicies live, Activity activity) {
    return live.policies().activityPolicies().get(0).condition().matches(activity);
  }
}
