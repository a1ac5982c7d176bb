/** An activity of the Reports API: its id, its application, its events and their parameters. */
package io.cordon.audit.google.event;
