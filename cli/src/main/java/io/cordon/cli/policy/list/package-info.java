/** policy list: shows which policies are in force in a running job. */
package io.cordon.cli.policy.list;
