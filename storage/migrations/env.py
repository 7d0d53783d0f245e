"""Run by Alembic: use the connection that was handed over."""

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    user_module_prefix="",
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
