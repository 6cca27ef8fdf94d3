"""An object store with S3's own protocol, on this machine only, for as long as the tests run."""

from collections.abc import Iterator
from uuid import uuid4

import boto3
import pytest
from moto.server import ThreadedMotoServer

from tests.browser import free_port

REGION = "eu-central-1"


@pytest.fixture(scope="session")
def object_store() -> Iterator[dict[str, str]]:
    """A running object store, as the environment in which a warehouse finds it."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=free_port(), verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    try:
        yield {"S3_ENDPOINT": f"{host}:{port}", "S3_KEY_ID": "test", "S3_SECRET": "test",
               "S3_REGION": REGION}  # fmt: skip
    finally:
        server.stop()


@pytest.fixture
def bucket(object_store, monkeypatch) -> str:
    """A new, empty bucket, as the address of a warehouse's files; this process may reach it."""
    for name, value in object_store.items():
        monkeypatch.setenv(name, value)
    name = f"test-{uuid4().hex}"
    client = boto3.client(
        "s3", endpoint_url=f"http://{object_store['S3_ENDPOINT']}", region_name=REGION,
        aws_access_key_id=object_store["S3_KEY_ID"],
        aws_secret_access_key=object_store["S3_SECRET"],
    )  # fmt: skip
    client.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": REGION})
    return f"s3://{name}/lake/"
