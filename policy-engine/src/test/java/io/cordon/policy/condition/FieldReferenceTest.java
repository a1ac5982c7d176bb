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

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "`user|fieldref: usr`~6:24: unknown field \"usr\"; did you mean \"user\"?",
        "`user|fieldref: null`~6:24: fieldref takes the name of a field, not empty",
        "`user|fieldref|re: file`~6:9: modifiers fieldref and re do not go together",
        "`user|fieldref|expand: '%x%'`~6:9: modifiers fieldref and expand do not go together",
        "`ip|fieldref|cidr: ip`~6:9: modifiers fieldref and cidr do not go together",
        "`user|fieldref|lt: file`~6:9: modifier lt does not fit: user is of type text",
        "`file.label|fieldref|lt: audience`~6:33: file.label and audience are not of one order",
        "`audience|fieldref|lt: file.exposure`~6:31: audience and file.exposure are not of one"
            + " order",
        "`file.size|fieldref|contains: file`~6:9: modifier contains does not fit: file.size is of"
            + " type number",
        "`file.label|fieldref|lt|neq: label.before`~6:9: modifiers lt and neq do not go together",
        "`recipient|fieldref|neq: [user, file.owner]`~6:33: fieldref with neq takes one field of"
            + " recipient",
        "`user|fieldref|all: file`~6:28: modifier all needs a list of two values or more",
        "`user|fieldref|neq: user`~7:16: the condition can never match: no value of user fits all"
            + " of it"
      })
  void whatCannotBeComparedIsRefusedAtItsPlace(String entry, String line) {
    assertThat(Rules.refusal(Rules.rule("s:\n    " + entry + "\ncondition: s\n")))
        .containsExactly("r.yml:" + line);
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
