/**
 * What logs show of an organisation: domains, labels, networks, accounts and groups, counted and
 * guessed.
 */
package io.cordon.cli.org.facts;
