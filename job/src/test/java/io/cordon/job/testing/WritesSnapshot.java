package io.cordon.job.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Not a check: writes a snapshot of state that another test restores. Runs only with {@code
 * -Dcordon.freeze=true}: before the first release, or under a new version's name.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@EnabledIfSystemProperty(
    named = "cordon.freeze",
    matches = "true",
    disabledReason = "writes the snapshot: -Dcordon.freeze=true")
public @interface WritesSnapshot {}
