/** policy check: finds mistakes in policies without running them. */
package io.cordon.cli.policy.check;
