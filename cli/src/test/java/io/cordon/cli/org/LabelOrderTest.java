package io.cordon.cli.org;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelOrderTest {
  @ParameterizedTest
  @CsvSource({
    "Public, 1",
    "Öffentlich, 1",
    "Non-Business, 1",
    "Not confidential, 1",
    "UNCLASSIFIED, 1",
    "General, 2",
    "C1 Internal, 2",
    "Confidential, 3",
    "Confidential/Finance, 3",
    "C2 Confidential, 3",
    "Vertraulich, 3",
    "Restricted, 3",
    "Highly Confidential, 4",
    "Streng vertraulich, 4",
    "Très confidentiel, 4",
    "TOP SECRET, 4",
    "Secretary, 0",
    "Project Tulip, 0",
    "机密, 0"
  })
  void wordsOfTheNameSayHowSensitiveItIs(String name, int level) {
    assertThat(LabelOrder.level(name)).isEqualTo(level);
  }
}
