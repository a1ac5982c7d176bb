package io.cordon.policy.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.policy.condition.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "`verb: donwload`~6:15: unknown value \"donwload\" of verb; did you mean \"download\"?",
        "`verb: [share, x]`~6:23: unknown value \"x\" of verb; known are upload, download, update,"
            + " delete, rename, copy, move, restore, preview, lock, unlock, share, unshare, open,"
            + " sync, unsync, access_check, create, purge, label, sign_in, administer, other",
        "`verb: q*`~6:15: \"q*\" fits no value of verb; known are upload, download, update, delete,"
            + " rename, copy, move, restore, preview, lock, unlock, share, unshare, open, sync,"
            + " unsync, access_check, create, purge, label, sign_in, administer, other",
        "`flie: x`~6:9: unknown field \"flie\"; did you mean \"file\"?",
        "`file.label: Secret`~6:21: label \"Secret\" is not in the taxonomy; known are Public,"
            + " General, Confidential, Highly Confidential, none",
        "`file|contians: x`~6:14: unknown modifier \"contians\"; did you mean \"contains\"?",
        "`file|base64: x`~6:14: modifier \"base64\" of Sigma is not supported",
        "`file|windash: x`~6:14: modifier \"windash\" of Sigma is not supported",
        "`file.size|hour: 3`~6:19: modifier \"hour\" of Sigma is not supported",
        "`file|exists: [true]`~6:22: exists takes true or false, not a list",
        "`file|exists|neq: true`~6:9: modifier exists stands alone",
        "`file|contains: null`~6:24: modifier contains does not go with null, the missing field",
        "`file|all: [x, null]`~6:23: modifier all does not go with null, the missing field",
        "`file|all|neq: [x, y]`~6:9: modifiers all and neq do not go together: neq means none of"
            + " the values",
        "`file.size|gt|neq: 3`~6:9: modifiers gt and neq do not go together",
        "`file.size|gt|expand: '%nobody%'`~6:9: modifiers gt and expand do not go together",
        "`file.size|gt|cased: 3`~6:9: modifier cased does not go with gt",
        "`file|re|cased: x`~6:9: modifier cased does not go with re",
        "`file.size: '1*'`~6:20: file.size is a number, \"1*\" is none",
        "`verb: ''`~6:15: unknown value \"\" of verb; known are upload, download, update, delete,"
            + " rename, copy, move, restore, preview, lock, unlock, share, unshare, open, sync,"
            + " unsync, access_check, create, purge, label, sign_in, administer, other",
        "`file|contains|re: x`~6:9: modifiers contains and re do not go together",
        "`file|contains|contains: x`~6:23: modifier \"contains\" is given twice",
        "`file|i: x`~6:9: modifier i belongs behind re",
        "`file|gte: x`~6:9: modifier gte does not fit: file is of type text",
        "`file|cidr: 10.0.0.0/8`~6:9: modifier cidr does not fit: file is of type text",
        "`file.size|contains: 1`~6:9: modifier contains does not fit: file.size is of type number",
        "`file.size: big`~6:20: file.size is a number, \"big\" is none",
        "`file|all: x`~6:19: modifier all needs a list of two values or more",
        "`file|exists: maybe`~6:22: exists takes true or false, not \"maybe\"",
        "`ip|cidr: 10.0.0.0/33`~6:18: \"10.0.0.0/33\" is not a network; write it as 10.0.0.0/8",
        "`ip: here`~6:13: \"here\" is not an address; for a network use ip|cidr",
        "`audience|gte: all`~6:23: unknown value \"all\" of audience; known are internal,"
            + " organisation, external, anyone, public",
        "`user.service_account: maybe`~6:31: user.service_account is true or false, never"
            + " \"maybe\"",
        "`file: {a: b}`~6:15: a field takes a value or a list of values, not a map",
        "`file: []`~6:15: a field takes a value or a list of values, not a list",
        "`file: [[a]]`~6:16: a value must be a text or a number, not a list",
        "`user|expand: '%rivls%'`~6:23: the organisation has no list \"rivls\"; did you mean"
            + " \"rivals\"?",
        "`user|expand: ana`~6:22: modifier expand needs a placeholder as in %partner_domains%",
        "`'|all': [a, b]`~6:9: a search for words in all fields is not supported; name a field",
        "`[a, b]`~6:10: a search for words in all fields is not supported; name a field for them",
        "`words`~6:9: a selection must be a map or a list of maps, not \"words\"",
        "`{}`~6:9: a selection without fields would match everything",
        "`file|re: '(?<=a)b'`~6:18: the expression cannot be used (RE2 syntax): invalid named"
            + " capture in \"(?<=a)b\"",
        "`file|re: '(a'`~6:18: the expression cannot be used (RE2 syntax): missing closing ) in"
            + " \"(a\"",
        "`file|re: 'a{5000}'`~6:18: the expression cannot be used (RE2 syntax): invalid repeat"
            + " count in \"{5000}\""
      })
  void whatIsNotOfTheLanguageIsRefusedAtItsPlace(String entry, String line) {
    assertThat(Rules.refusal(Rules.rule("s:\n    " + entry + "\ncondition: s\n")))
        .containsExactly("r.yml:" + line);
  }

  @Test
  void aRuleTellsAllItsMistakesAtOnce() {
    assertThat(
            Rules.refusal(
                """
                title: A rule
                id: 1234
                taxonomy: cordon
                logsource: {category: process_creation, product: windows}
                detection:
                    s: {verb: share}
                    condition: s
                levle: high
                mode: enforced
                actions: [quarantin, notify_user, notify_user]
                tags: [attack.exfiltraton, Attack]
                status: final
                fields: [usr]
                """))
        .containsExactly(
            "r.yml:2:5: id \"1234\" is not a UUID",
            "r.yml:4:23: the category of logsource must be file_hosting_activity",
            "r.yml:4:41: unknown key \"product\"; known are category, definition",
            "r.yml:8:1: unknown key \"levle\"; did you mean \"level\"?",
            "r.yml:9:7: unknown value \"enforced\"; did you mean \"enforce\"?",
            "r.yml:10:11: unknown value \"quarantin\"; did you mean \"quarantine\"?",
            "r.yml:10:35: action \"notify_user\" is listed twice",
            "r.yml:11:8: tag \"attack.exfiltraton\" is not of ATT&CK v18; did you mean"
                + " \"attack.exfiltration\"?",
            "r.yml:11:28: tag \"Attack\" is not of the form namespace.name",
            "r.yml:12:9: unknown status \"final\"; known are stable, test, experimental,"
                + " deprecated, unsupported",
            "r.yml:13:10: unknown field \"usr\"; did you mean \"user\"?");
  }

  @Test
  void aRuleNeedsAnIdATitleAndADetection() {
    assertThat(Rules.refusal("taxonomy: cordon\ntags: [attack.t1537]\n"))
        .containsExactly(
            "r.yml:1:1: a policy needs an id, a UUID",
            "r.yml:1:1: a rule needs a title",
            "r.yml:1:1: a rule needs logsource: {category: file_hosting_activity}",
            "r.yml:1:1: a rule needs a detection");
  }

  @Test
  void aConditionThatNoVerbFitsIsRefused() {
    assertThat(Rules.refusal(Rules.rule("a: {verb: share}\nb: {verb: open}\ncondition: a and b\n")))
        .containsExactly(
            "r.yml:7:16: the condition can never match: no value of verb fits all of it");
  }

  @Test
  void emptyAndOddFilesAreOneLine() {
    assertThat(Rules.refusal("")).containsExactly("r.yml: holds no rule");
    assertThat(Rules.refusal("just words"))
        .containsExactly("r.yml:1:1: a rule must be a map, not \"just words\"");
    assertThat(Rules.refusal(Rules.rule("s: {file: x}\ncondition: s\n").repeat(2))).isNotEmpty();
    assertThat(
            Rules.refusal(
                Rules.rule("s: {file: x}\ncondition: s\n")
                    + "---\n"
                    + Rules.rule("s: {file: x}\ncondition: s\n")))
        .containsExactly(
            "r.yml:9:1: one file is one policy: several rules need a correlation document");
  }

  @Test
  @Timeout(20)
  void hostileRulesAreRefusedOrHarmless() {
    assertThat(Rules.refusal("title: " + "x".repeat(10_000_000)))
        .containsExactly("r.yml: is too long: 10000007 characters, at most 1048576");
    assertThat(Rules.refusal("a: &a [x,x,x,x]\n" + bomb()))
        .singleElement()
        .asString()
        .contains("unfolds into more than 50000 parts");
    assertThat(Rules.refusal("[".repeat(500_000)).get(0)).contains("nested deeper than 20");
    assertThat(Rules.refusal(Rules.rule("s: {file|re: '" + "(".repeat(900) + "'}\ncondition: s\n")))
        .hasSize(1);
    assertThat(
            Rules.refusal(Rules.rule("s: {file|re: '" + "a".repeat(1_001) + "'}\ncondition: s\n")))
        .containsExactly("r.yml:5:18: the expression is longer than 1000 characters");
  }

  @Test
  @Timeout(20)
  void manyExpressionsTogetherHaveALimit() {
    String evil = "'" + "(a*)*".repeat(190) + "'";
    String list = String.join(", ", java.util.Collections.nCopies(1_000, evil));
    assertThat(Rules.refusal(Rules.rule("s: {file|re: [" + list + "]}\ncondition: s\n")))
        .singleElement()
        .asString()
        .endsWith("the expressions of this file unroll into more than 50000 steps");
    Condition few = Rules.condition("file|re: [" + evil + ", " + evil + "]");
    assertThat(few.matches(Rules.activity("file=" + "a".repeat(2_000) + "!"))).isTrue();
  }

  @Test
  void aTextLongerThanAnyNameIsRefused() {
    String text = "*a".repeat(5_001);
    assertThat(Rules.refusal(Rules.rule("s: {file: '" + text + "'}\ncondition: s\n")))
        .containsExactly("r.yml:5:15: the text is longer than 10000 characters");
  }

  private static String bomb() {
    StringBuilder bomb = new StringBuilder();
    for (char c = 'b'; c < 'z'; c++) {
      char before = (char) (c - 1);
      bomb.append(c).append(": &").append(c).append(" [");
      bomb.append("*").append(before).append(", *").append(before).append("]\n");
    }
    return bomb.toString();
  }

  @Test
  @Timeout(20)
  void anExpressionThatBacktracksElsewhereTakesLinearTime() {
    Condition evil = Rules.condition("file|re: '^(a+)+$'");
    assertThat(evil.matches(Rules.activity("file=" + "a".repeat(100_000) + "!"))).isFalse();
  }
}
