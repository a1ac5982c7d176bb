package io.cordon.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.policy.sigma.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldReferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "user|fieldref: file.owner; user=ana@example.com; file.owner=ANA@example.com; true",
        "user|fieldref: file.owner; user=ana@example.com; file.owner=ben@example.com; false",
        "file.path|fieldref|cased: file; file.path=Plan; file=plan; false",
        "file.path|fieldref|cased: file; file.path=Plan; file=Plan; true",
        "user|fieldref|neq: file.owner; user=ana@example.com; file.owner=ben@example.com; true",
        "user|fieldref|neq: file.owner; user=ana@example.com; file.owner=ANA@example.com; false",
        "user|fieldref: file.owner; user=ana@example.com; file=x; false",
        "user|fieldref|neq: file.owner; user=ana@example.com; file=x; false",
        "file.owner|fieldref|neq: user; user=ana@example.com; file=x; false",
        "file.path|contains|fieldref: file; file.path=/a/Plan.docx/b; file=plan.docx; true",
        "file.path|fieldref|endswith: file; file.path=/a/Plan.docx; file=plan.docx; true",
        "file.path|fieldref|endswith: file; file.path=/a/Plan.docx/b; file=plan.docx; false",
        "file.url|fieldref|startswith: host; file.url=box.com/x; host=box.com; true",
        "file.path|fieldref|contains|neq: file; file.path=/a/b; file=plan; true",
        "file.path|fieldref|contains|neq: file; file.path=/a/plan; file=plan; false",
        "file.path|fieldref: file; file.path='a*'; file=abc; false",
        "file.label|fieldref|lt: label.before; file.label=General; label.before=Confidential; true",
        "file.label|fieldref|lt: label.before; file.label=General; label.before=General; false",
        "file.label|fieldref|lte: label.before; file.label=General; label.before=General; true",
        "file.label|fieldref|gt: label.before; file.label=Public; label.before=none; true",
        "file.label|fieldref|gte: label.before; file.label=Public; file=x; false",
        "file.label|fieldref: label.before; file.label=Public; label.before=Public; true",
        "recipient|fieldref: user; user=ana@example.com; recipient=b@x.example,ANA@example.com; true",
        "recipient|fieldref|neq: user; user=ana@example.com; recipient=ana@example.com; false",
        "recipient|fieldref|neq: user; user=a@x.example; recipient=a@x.example,b@x.example; true",
        "user|fieldref: recipient; user=b@x.example; recipient=a@x.example,b@x.example; true",
        "user|fieldref|neq: recipient; user=b@x.example; recipient=a@x.example,b@x.example; false",
        "user|fieldref: [file.owner, recipient]; user=a@x.example; recipient=a@x.example; true",
        "user|fieldref|all: [file.owner, recipient]; user=a@x.example; recipient=a@x.example; false",
        "user|fieldref|neq: [file.owner, recipient]; user=a@x.example; recipient=b@x.example; false"
      })
  void comparesTwoFieldsOfOneActivity(String entry, String one, String other, boolean expected) {
    assertThat(Rules.condition(entry).matches(Rules.activity("verb=share", one, other)))
        .isEqualTo(expected);
  }

  @Test
  void bothFieldsAreEvidence() {
    Activity activity = Rules.activity("file.label=General", "label.before=Confidential");
    assertThat(Rules.condition("file.label|fieldref|lt: label.before").explain(activity))
        .isEqualTo("file.label is General, label.before is Confidential");
    Activity share = Rules.activity("user=b@x.example", "recipient=a@x.example,b@x.example");
    assertThat(Rules.condition("recipient|fieldref|neq: user").explain(share))
        .isEqualTo("user is b@x.example, recipient is a@x.example");
  }
}
