/** policy check and policy test. */
package io.cordon.cli.policy;
