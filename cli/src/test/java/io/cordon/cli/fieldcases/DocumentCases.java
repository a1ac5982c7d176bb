package io.cordon.cli.fieldcases;

import static io.cordon.cli.fieldcases.Expectation.doesNotPrint;
import static io.cordon.cli.fieldcases.Expectation.exit;
import static io.cordon.cli.fieldcases.Expectation.fails;
import static io.cordon.cli.fieldcases.Expectation.prints;

import java.util.List;

/** Documents with labels where they are rarely looked for. */
final class DocumentCases {
  private static final String ELSEWHERE = "s07-labels-where-cordon-does-not-look";

  private DocumentCases() {}

  static List<FieldCase> documents() {
    return List.of(
        labelled("files/mail.eml"),
        labelled("files/plan.doc"),
        labelled("files/plan.odt"),
        labelled("files/plan.rtf"),
        labelled("files/sheet.xml"),
        FieldCase.of(ELSEWHERE, "label", "files/plan.txt.ptxt")
            .expect(fails(), doesNotPrint("\"state\":\"none\"")),
        FieldCase.of("s11-label-id-in-braces", "label", "--org", "org.yaml", "plan.docx")
            .expect(exit(2), prints("org.yaml:3", "not-an-id")),
        FieldCase.of("s20-labelinfo-part-missing", "label", "plan.docx")
            .expect(fails(), prints("LabelInfo.xml")));
  }

  private static FieldCase labelled(String file) {
    return FieldCase.of(ELSEWHERE, "label", file)
        .expect(exit(0), prints("\"state\":\"applied\"", "a1111111-2222-4333-8444-555555555501"));
  }
}
