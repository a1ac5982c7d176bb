package io.cordon.cli.policy.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tenant that tests inside policies give. */
class TenantITCase {
  @TempDir private Path directory;

  @Test
  void testsThatGiveTheSameTenantDoNotSeeEachOther() throws IOException {
    Files.writeString(
        directory.resolve("contoso.yml"),
        """
        title: Three downloads in Contoso
        name: base
        taxonomy: cordon
        logsource: {category: file_hosting_activity}
        detection: {s: {verb: download, tenant: contoso}, condition: s}
        ---
        title: Three downloads in Contoso
        id: 0d2f0c6b-7b84-4c0b-9f65-6f2f0b8f5a31
        taxonomy: cordon
        correlation:
            type: event_count
            rules: [base]
            group-by: [user]
            timespan: 1h
            condition: {gte: 3}
        tests:
            - name: two
              given: [{verb: download, tenant: contoso, repeat: 2}]
              expect: {findings: 0}
            - name: three
              given: [{verb: download, tenant: contoso, repeat: 3}]
              expect: {findings: 1}
            - name: two again, and others elsewhere
              given:
                  - {verb: download, tenant: contoso, repeat: 2}
                  - {verb: download, tenant: fabrikam, repeat: 3}
                  - {verb: download, repeat: 3}
              expect: {findings: 0}
        """);

    CommandRun run = CommandRun.of("policy", "test", directory.toString());

    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.errLines()).contains("1 policy, 3 tests, 3 passed, 0 failed");
  }
}
