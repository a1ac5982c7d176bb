package io.cordon.policy.sigma.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.sigma.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModifiersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "file: Plan.DOCX; file=plan.docx; true",
        "file: 'plan*'; file=PLAN 2.docx; true",
        "file: [a, b]; file=b; true",
        "file: ''; file=x; false",
        "file|contains: an; file=plan; true",
        "file|contains: 'p?an'; file=my plan; true",
        "file|startswith: pl; file=PLAN; true",
        "file|startswith: an; file=plan; false",
        "file|endswith: .docx; file=plan.DOCX; true",
        "file|endswith: .doc; file=plan.docx; false",
        "file|contains|all: [a, b]; file=cab; true",
        "file|contains|all: [a, b]; file=ca; false",
        "file|cased: Plan; file=plan; false",
        "file|contains|cased: Plan; file=My Plan; true",
        "file|neq: x; file=y; true",
        "file|neq: x; file=X; false",
        "file|neq: [x, y]; file=y; false",
        "file|contains|neq: x; file=axb; false",
        "file|re: '^pl[ai]n$'; file=plan; true",
        "file|re: '^pl[ai]n$'; file=PLAN; false",
        "file|re|i: '^pl[ai]n$'; file=PLAN; true",
        "file|re: 'la'; file=plan; true",
        "file.path|re|s: 'a.b'; file.path=a$b; true",
        "file.path|re: 'a.b'; file.path=a$b; false",
        "file.path|re|m: '^b$'; file.path=a$b; true",
        "ip|cidr: 10.0.0.0/8; ip=10.9.8.7; true",
        "ip|cidr: [192.0.2.0/24, '2001:db8::/32']; ip=2001:db8:1::5; true",
        "ip|cidr: 10.0.0.0/8; ip=11.0.0.1; false",
        "ip: '::ffff:10.0.0.1'; ip=10.0.0.1; true",
        "file.size|gt: 100; file.size=101; true",
        "file.size|gt: 100; file.size=100; false",
        "file.size|gte: 100; file.size=100; true",
        "file.size|lt: 1e3; file.size=999; true",
        "file.size|lte: 100; file.size=101; false",
        "file.size: 100; file.size=100; true",
        "file.size|neq: 100; file.size=100; false",
        "file.label: confidential; file.label=Confidential; true",
        "file.label|gte: Confidential; file.label=Highly Confidential; true",
        "file.label|gte: Confidential; file.label=General; false",
        "file.label|lt: General; file.label=none; true",
        "file.label|gte|expand: '%sensitive%'; file.label=Highly Confidential; true",
        "file.label|gte|expand: '%sensitive%'; file.label=General; false",
        "file.label|expand: '%sensitive%'; file.label=Confidential; true",
        "file.label: none; file.label=none; true",
        "file.label: '*confidential'; file.label=Highly Confidential; true",
        "audience|gte: external; audience=public; true",
        "audience|gte: external; audience=organisation; false",
        "audience|lt: external; audience=internal; true",
        "audience: anyone; audience=public; false",
        "recipient.domain|expand: '%partner_domains%'; recipient=a@second.example; true",
        "recipient|expand: '*@%partner_domains%'; recipient=a@second.example; true",
        "recipient.domain|expand: '%rivals%'; recipient=a@x.enemy.example; true",
        "recipient.domain|expand: '%nobody%'; recipient=a@second.example; false",
        "recipient.domain|expand|neq: '%nobody%'; recipient=a@second.example; true",
        "recipient: b@example.com; recipient=a@example.com,b@example.com; true",
        "recipient|all: [a@x.example, b@x.example]; recipient=b@x.example,a@x.example; true",
        "recipient|all: [a@x.example, b@x.example]; recipient=b@x.example; false",
        "recipient.domain|neq: example.com; recipient=a@example.com,b@x.example; true",
        "recipient.affiliation: external; recipient=pia@partner.example,eve@gmail.com; true",
        "user.service_account: true; file=x; false",
        "user.service_account: FALSE; file=x; true",
        "file: 'a\\*b'; file=a*b; true",
        "file: 'a\\*b'; file=axb; false",
        "file|contains: 'a\\?'; file=xa?; true",
        "file|contains: 'a\\?'; file=xab; false",
        "file.path: 'a\\\\*'; file.path=a\\b; true",
        "file.path: 'a\\\\*'; file.path=ab; false",
        "file.path: 'a\\\\\\*'; file.path=a\\*; true",
        "file.path: 'a\\b'; file.path=a\\b; true",
        "file.path: 'a\\\\b'; file.path=a\\b; true",
        "file.path: 'a\\\\\\b'; file.path=a\\\\b; true",
        "file.path: 'a\\\\\\\\b'; file.path=a\\\\b; true",
        "file: '?'; file=x; true",
        "file: '?'; file=xy; false",
        "file|contains: ''; file=x; true",
        "file: 123; file=123; true",
        "file.size: '100'; file.size=100; true",
        "file.size: [1, 100]; file.size=100; true",
        "file.size|neq: [1, 100]; file.size=100; false",
        "file.label|neq: Public; file.label=General; true",
        "file|re: ['^x', 'n$']; file=plan; true",
        "file|re|all: ['^p', 'n$']; file=plan; true",
        "file|re|all: ['^p', 'x$']; file=plan; false",
        "file|re|neq: '^p'; file=plan; false",
        "ip|cidr|neq: 10.0.0.0/8; ip=11.0.0.1; true",
        "file|startswith|all: [p, pl]; file=plan; true",
        "user: '%rivals%'; user=%rivals%; true",
        "user.affiliation: internal; file=x; true",
        "verb: down*; verb=download; true"
      })
  void eachModifierFollowsSigma(String entry, String pair, boolean expected) {
    String given = pair.replace('$', '\n');
    assertThat(Rules.condition(entry).matches(Rules.activity("verb=download", given)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "file.label: Confidential",
        "file.label|neq: Confidential",
        "file.label|gte: Public",
        "file.label|lt: Highly Confidential",
        "audience|lt: public",
        "audience|gte: internal",
        "file.path: '*'",
        "file.path|re: '.*'",
        "file.path|neq: x",
        "file.size|lt: 100",
        "file.size|neq: 100",
        "ip|cidr: 0.0.0.0/0",
        "recipient|neq: x",
        "country|exists: true"
      })
  void aMissingFieldFailsEveryTest(String entry) {
    assertThat(Rules.condition(entry).matches(Rules.activity("verb=share"))).isFalse();
  }

  @Test
  void nullAndExistsTestForAbsence() {
    for (String entry : List.of("file.label: null", "file.label|exists: false", "file.label:")) {
      Condition condition = Rules.condition(entry);
      assertThat(condition.matches(Rules.activity("verb=open"))).as(entry).isTrue();
      assertThat(condition.matches(Rules.activity("file.label=Public"))).as(entry).isFalse();
    }
    assertThat(Rules.condition("file.label|neq: null").matches(Rules.activity("verb=open")))
        .isFalse();
  }

  @Test
  void notMakesATestOfAMissingFieldTrue() {
    Condition condition =
        Rules.policy(Rules.rule("a: {file.label|gte: Public}\ncondition: not a\n")).condition();
    assertThat(condition.matches(Rules.activity("verb=open"))).isTrue();
  }

  @Test
  void anUnrankedLabelExistsButNoComparisonWithItHolds() {
    Activity activity =
        Rules.activity("verb=open").toBuilder()
            .file(CloudFile.NONE.withLabel(Label.unresolved("9f", null)))
            .build();
    assertThat(Rules.condition("file.label|exists: true").matches(activity)).isTrue();
    assertThat(Rules.condition("file.label|gte: Public").matches(activity)).isFalse();
    assertThat(Rules.condition("file.label|lt: Highly Confidential").matches(activity)).isFalse();
  }

  @Test
  void theValuesThatMatchedExplainAMatch() {
    Condition condition =
        Rules.policy(
                Rules.rule(
                    """
                    a: {verb: share, audience|gte: external, file.label|gte: Confidential}
                    b: {recipient.domain: rival.example}
                    c: {user.kind: guest}
                    condition: a and (b or c) and not c
                    """))
            .condition();
    assertThat(
            condition.explain(
                Rules.activity(
                    "verb=share",
                    "file.label=Confidential",
                    "recipient=ben@example.com,eve@rival.example")))
        .isEqualTo(
            "verb is share, file.label is Confidential, audience is external,"
                + " recipient.domain is rival.example");
  }
}
