/** policy test: runs the tests inside policies through the streaming job. */
package io.cordon.cli.policy.test;
