/** org: drafts the file that describes the own organisation, from what logs show of it. */
package io.cordon.cli.org;
