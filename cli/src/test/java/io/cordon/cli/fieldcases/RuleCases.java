package io.cordon.cli.fieldcases;

import static io.cordon.cli.fieldcases.Expectation.doesNotPrint;
import static io.cordon.cli.fieldcases.Expectation.exit;
import static io.cordon.cli.fieldcases.Expectation.fails;
import static io.cordon.cli.fieldcases.Expectation.findings;
import static io.cordon.cli.fieldcases.Expectation.prints;

import java.util.List;

/** Sigma rules as people write them. */
final class RuleCases {
  private RuleCases() {}

  static List<FieldCase> rules() {
    return List.of(
        check("s01-smiley-at-buffer-edge", "hit").expect(exit(0), prints("1 policy, no mistakes")),
        check("s01-smiley-at-buffer-edge", "hit-later").expect(exit(0)),
        check("s01-smiley-at-buffer-edge", "beside").expect(exit(0)),
        test("s01-smiley-at-buffer-edge", "hit").expect(exit(0)),
        check("s03-filter-not-selection", "dir").expect(exit(0)),
        test("s03-filter-not-selection", "dir").expect(exit(0)),
        FieldCase.of("s03-filter-not-selection", "detect", "--policies", "dir", "log.jsonl")
            .expect(prints("ben@example.com", "carla@example.com"))
            .expect(findings(2), doesNotPrint("adm_x@example.com")),
        test("s05-question-mark-and-emoji", "policy.yml").expect(exit(0)),
        test("s06-tenant-in-tests", "policy.yml").expect(exit(0)),
        check("s12-attack-v19-tags", "policy.yml")
            .expect(exit(0), doesNotPrint("attack.defense-evasion")),
        check("s15-extension-with-dot", "policy.yml").expect(exit(2), prints("without the dot")),
        FieldCase.of(
                "s16-one-encoding-hides-the-rest", "policy", "check", "--allow-untested", "dir")
            .expect(exit(2), prints("a.yml:1:10: is not UTF-8", "b.yml:6:9", "c.yml:7:20")),
        check("s18-sigmahq-rule-as-it-is", "rule.yml")
            .expect(
                exit(2),
                prints("\"Workload\"; write app: m365", "\"Operation\"; write verb: download"))
            .expect(prints("write file.extension: kdbx", "write ip|cidr: 10.0.0.0/8"))
            .expect(prints("taxonomy: cordon", "file_hosting_activity", "product")),
        check("s21-null-in-a-list", "policy.yml").expect(exit(2), prints("null")),
        test("s23-name-from-a-mac", "policy.yml").expect(exit(0)));
  }

  static List<FieldCase> messages() {
    return List.of(
        message("timeframe.yml", "timespan"),
        message("global.yml", "write each rule whole"),
        message("file-name.yml", "write file: a")
            .expect(doesNotPrint("did you mean \"file.path\"")),
        message("user-id.yml", "write user: ana@example.com")
            .expect(doesNotPrint("did you mean \"user.id\"")),
        message("no-selection.yml", "none").expect(doesNotPrint("known are \n")),
        message("empty-list.yml", "empty"),
        message("list-in-list.yml", "list").expect(doesNotPrint("search for words")),
        message("capital-tag.yml", "attack.t1537"),
        message("merge-key.yml", "merge keys"));
  }

  private static FieldCase message(String file, String part) {
    return FieldCase.of("s17-messages-that-mislead", "policy", "check", "--allow-untested", file)
        .expect(fails(), prints(part));
  }

  private static FieldCase check(String folder, String path) {
    return FieldCase.of(folder, "policy", "check", path);
  }

  private static FieldCase test(String folder, String path) {
    return FieldCase.of(folder, "policy", "test", path);
  }
}
