package io.cordon.policy.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.model.activity.Activity;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.Rule;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.UnusualPolicy;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.sigma.correlation.CorrelationTest;
import io.cordon.policy.test.TestOrganisation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterTest {
  private static final String FILTER_ID = "5d0f0a4e-9d07-4b8f-8a52-0c5a3b8d2f11";
  private static final String RULE =
      Rules.rule("s: {verb: share}\ncondition: s\n") + "name: shares\n";

  /** A filter on the files named menu; its filter map is on line 5. */
  private static String filter(String rules, String more) {
    return """
    title: The menu is no secret
    id: %s
    taxonomy: cordon
    logsource: {category: file_hosting_activity}
    filter: {rules: [%s], menu: {file: menu.docx}, condition: menu}
    %s"""
        .formatted(FILTER_ID, rules, more);
  }

  private static PolicyPack pack(String... texts) throws PolicyException {
    Map<String, String> byName = new LinkedHashMap<>();
    for (String text : texts) {
      byName.put("f" + byName.size() + ".yml", text);
    }
    return PolicyPackReader.read(byName, Rules.ORGANISATION);
  }

  private static PolicyFile read(String file, String text) throws PolicyException {
    return PolicyFileReader.read(file, text, Rules.ORGANISATION, TestOrganisation.all());
  }

  private static Activity share(String file) {
    return Rules.activity("verb=share", "file=" + file);
  }

  private static Condition condition(Policy policy) {
    return ((ActivityPolicy) policy).condition();
  }

  @Test
  void aFilterAppliesToThePolicyWithItsIdOrName() throws PolicyException {
    for (String name : List.of(Rules.ID, Rules.ID.toUpperCase(java.util.Locale.ROOT), "shares")) {
      Condition condition = condition(pack(RULE, filter(name, "")).all().get(0));
      assertThat(condition.matches(share("plan.docx"))).as(name).isTrue();
      assertThat(condition.matches(share("menu.docx"))).as(name).isFalse();
      assertThat(condition.explain(share("plan.docx"))).isEqualTo("verb is share");
    }
  }

  @Test
  void aFilterInAPolicyFileAppliesToThatFileOnly() throws PolicyException {
    String alone = "0e1c1a52-53d4-49c5-bb6a-d2a6e3c0a3b7";
    PolicyPack pack =
        pack(
            RULE + "---\n" + filter("shares", "").replace("id: " + FILTER_ID + "\n", ""),
            RULE.replace(Rules.ID, alone));
    assertThat(condition(pack.all().get(0)).matches(share("menu.docx"))).isFalse();
    assertThat(condition(pack.all().get(1)).matches(share("menu.docx"))).isTrue();
  }

  @Test
  void anExpiredFilterHasNoEffect() throws PolicyException {
    Map<String, String> ends =
        Map.of(
            "expires: 2026-03-02\n", "2026-03-02T00:00:00Z",
            "expires: '2026-03-02T12:00:00+02:00'\n", "2026-03-02T10:00:00Z");
    for (Map.Entry<String, String> end : ends.entrySet()) {
      Condition condition = condition(pack(RULE, filter("shares", end.getKey())).all().get(0));
      Instant expires = Instant.parse(end.getValue());
      assertThat(condition.matches(at(expires.minusMillis(1)))).isFalse();
      assertThat(condition.matches(at(expires))).isTrue();
      assertThat(read("f.yml", filter("shares", end.getKey())).filters().get(0).expires())
          .isEqualTo(expires);
    }
    String inside = filter("shares", "").replace("menu}", "menu, expires: 2026-03-02}");
    assertThat(read("f.yml", inside).filters().get(0).expires()).isEqualTo("2026-03-02T00:00:00Z");
  }

  private static Activity at(Instant time) {
    return share("menu.docx").toBuilder().time(time).build();
  }

  private static String correlated(String type) {
    return CorrelationTest.base("one", "verb: share")
        + CorrelationTest.base("two", "verb: open")
        + "title: Both\nid: "
        + Rules.ID
        + "\ncorrelation: {type: "
        + type
        + ", rules: [one, two], group-by: [user], timespan: 1h}\n";
  }

  @Test
  void aFilterAppliesToAllBaseRulesOrToTheOneItNames() throws PolicyException {
    for (String type : List.of("temporal", "temporal_ordered")) {
      String text = correlated(type);
      assertThat(matches(pack(text, filter(Rules.ID, "")), "menu.docx"))
          .containsExactly(false, false);
      assertThat(matches(pack(text, filter("two", "")), "menu.docx")).containsExactly(true, false);
      assertThat(matches(pack(text, filter("two", "")), "plan.docx")).containsExactly(true, true);
    }
  }

  private static List<Boolean> matches(PolicyPack pack, String file) {
    Policy policy = pack.all().get(0);
    List<CorrelationInput> parts =
        policy instanceof SequencePolicy sequence
            ? sequence.steps().stream().map(SequencePolicy.Step::input).toList()
            : ((CorrelationPolicy) policy).correlation().inputs();
    List<Boolean> matches = new ArrayList<>();
    for (CorrelationInput part : parts) {
      String verb = part.name().equals("one") ? "verb=share" : "verb=open";
      matches.add(((Rule) part).condition().matches(Rules.activity(verb, "file=" + file)));
    }
    return matches;
  }

  @Test
  void aFilterAppliesToTheRulesOfANamedCorrelation() throws PolicyException {
    String text =
        CorrelationTest.base("one", "verb: share")
            + CorrelationTest.base("two", "verb: open")
            + "title: Inner\nname: inner\ncorrelation: {type: event_count, rules: [two], group-by:"
            + " [user], timespan: 1h, condition: {gte: 5}}\n---\n"
            + "title: Outer\nid: "
            + Rules.ID
            + "\ncorrelation: {type: temporal, rules: [one, inner], group-by: [user], timespan: 1h}\n";
    Correlation outer =
        ((CorrelationPolicy) pack(text, filter("inner", "")).all().get(0)).correlation();
    Rule one = (Rule) outer.inputs().get(0);
    Rule two = (Rule) ((Correlation) outer.inputs().get(1)).inputs().get(0);
    assertThat(one.condition().matches(share("menu.docx"))).isTrue();
    assertThat(two.condition().matches(Rules.activity("verb=open", "file=menu.docx"))).isFalse();
  }

  @Test
  void aFilterAppliesToTheRuleOfAnUnusualPolicy() throws PolicyException {
    String text =
        CorrelationTest.base("one", "verb: share")
            + "title: U\nid: "
            + Rules.ID
            + "\ncorrelation: {type: unusual_value, rules: one, group-by: user, field: country}\n";
    for (String name : List.of("one", Rules.ID)) {
      UnusualPolicy policy = (UnusualPolicy) pack(text, filter(name, "")).all().get(0);
      assertThat(policy.condition().matches(share("menu.docx"))).isFalse();
      assertThat(policy.condition().matches(share("plan.docx"))).isTrue();
    }
  }

  @Test
  void aPublishedFilterMayNameAPolicyThatDoesNotExistYet() throws PolicyException {
    assertThat(PolicyPack.ofLatest(List.of(read("f.yml", filter("sales", "")))).all()).isEmpty();
  }

  @Test
  void twoFilesOfAPackCannotHaveTheSameId() throws PolicyException {
    PolicyFile first = read("a.yml", RULE);
    PolicyFile second = read("b.yml", RULE.replace("verb: share", "verb: open"));
    assertThat(
            catchThrowableOfType(
                PolicyException.class, () -> PolicyPack.of(List.of(first, second))))
        .hasMessage("b.yml: id " + Rules.ID + " is already the id of a.yml");
    List<Policy> last = PolicyPack.ofLatest(List.of(first, second)).all();
    assertThat(last).extracting(Policy::file).containsExactly("b.yml");
  }

  @Test
  void aFilterHasAVersion() throws PolicyException {
    assertThat(read("f.yml", filter("a", "")).filters().get(0).version()).matches("[0-9a-f]{12}");
    assertThat(read("f.yml", filter("a", "version: 1.2\n")).filters().get(0).version())
        .isEqualTo("1.2");
    assertThat(read("f.yml", filter("a", "")).id()).isEqualTo(FILTER_ID);
  }

  /** Written as the specification does, or as for pySigma: the selections are excepted. */
  @Test
  void negatedConditionsExceptTheSameAsPlainOnes() throws PolicyException {
    String both = "condition: menu";
    for (String condition :
        List.of(
            both,
            "condition: not menu",
            "condition: not (menu)",
            "condition: not 1 of menu*",
            "condition: not (menu and not _other)",
            "condition: not menu and not _other",
            "condition: menu or _other")) {
      String text =
          filter(Rules.ID, "")
              .replace(
                  "menu: {file: menu.docx}", "menu: {file: menu.docx}, _other: {file: other.docx}")
              .replace(both, condition);
      Condition filtered = condition(pack(RULE, text).all().get(0));
      assertThat(filtered.matches(share("plan.docx"))).as(condition).isTrue();
      assertThat(filtered.matches(share("menu.docx"))).as(condition).isFalse();
    }
  }
}
