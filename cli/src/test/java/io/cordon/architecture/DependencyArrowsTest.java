package io.cordon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

/** Which package may depend on which. Maven holds the arrows between modules besides. */
@AnalyzeClasses(packages = "io.cordon", importOptions = MainClasses.class)
class DependencyArrowsTest {
  @ArchTest
  static final ArchRule noPackageIsInACycle =
      slices().matching("io.cordon.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheJobAndItsSurroundingsKnowFlink =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.cordon.job..", "io.cordon.cli..", "io.cordon.harness..", "io.cordon.web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.flink..");

  @ArchTest
  static final ArchRule theModelKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage("io.cordon.model..")
          .should()
          .dependOnClassesThat(resideIn("io.cordon..").and(resideIn("io.cordon.model..").negate()));

  @ArchTest
  static final ArchRule readersKnowTheModelAlone =
      noClasses()
          .that()
          .resideInAPackage("io.cordon.audit..")
          .should()
          .dependOnClassesThat(
              resideIn("io.cordon..")
                  .and(resideIn("io.cordon.model..", "io.cordon.audit..").negate()));

  @ArchTest
  static final ArchRule policiesDoNotKnowReaders =
      noClasses()
          .that()
          .resideInAnyPackage("io.cordon.policy..", "io.cordon.organisation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.cordon.audit..", "io.cordon.anomaly..");

  @ArchTest
  static final ArchRule theOrganisationDoesNotKnowPolicies =
      noClasses()
          .that()
          .resideInAnyPackage("io.cordon.organisation..", "io.cordon.yaml..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.cordon.policy..");

  @ArchTest
  static final ArchRule deliveryKnowsTheModelAlone =
      noClasses()
          .that()
          .resideInAPackage("io.cordon.delivery..")
          .should()
          .dependOnClassesThat(
              resideIn("io.cordon..")
                  .and(resideIn("io.cordon.model..", "io.cordon.delivery..").negate()));

  @ArchTest
  static final ArchRule webAccessIsAJarOfItsOwn =
      noClasses()
          .that()
          .resideInAPackage("io.cordon.web..")
          .should()
          .dependOnClassesThat(resideIn("io.cordon..").and(resideIn("io.cordon.web..").negate()));

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
          .callMethod(Instant.class, "now");

  private static DescribedPredicate<JavaClass> resideIn(String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages);
  }
}
