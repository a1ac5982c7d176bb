package io.cordon.job;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the design: who may know whom. */
@AnalyzeClasses(packages = "io.cordon", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule onlyTheJobKnowsFlink =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.cordon.job..", "io.cordon.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.flink..");

  @ArchTest
  static final ArchRule theModelKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage("io.cordon.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.cordon.audit..",
              "io.cordon.policy..",
              "io.cordon.organisation..",
              "io.cordon.anomaly..",
              "io.cordon.job..");

  @ArchTest
  static final ArchRule readersDoNotKnowPolicies =
      noClasses()
          .that()
          .resideInAPackage("io.cordon.audit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.cordon.policy..", "io.cordon.organisation..", "io.cordon.anomaly..");

  @ArchTest
  static final ArchRule policiesDoNotKnowReaders =
      noClasses()
          .that()
          .resideInAnyPackage("io.cordon.policy..", "io.cordon.organisation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.cordon.audit..", "io.cordon.anomaly..");

  @ArchTest
  static final ArchRule modelsAreStatisticsAlone =
      noClasses()
          .that()
          .resideInAPackage("io.cordon.anomaly..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("io.cordon.anomaly..", "java..", "org.apache.commons.math3..");

  @ArchTest
  static final ArchRule theViewsDoNotKnowEachOther =
      slices()
          .matching("io.cordon.job.(policies|correlate|sequences|baselines|ledger|decide|act)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule nobodyReadsTheWallClock =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Instant.class, "now");
}
