/** Google Workspace: activities of the Admin SDK Reports API. */
package io.cordon.audit.google;
