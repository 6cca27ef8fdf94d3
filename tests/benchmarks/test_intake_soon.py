"""How soon a usual workbook is judged is measured too; the figure itself is not judged here."""

from benchmarks import intake
from benchmarks.intake_files import filled_template
from pipelines.intake import judge, publish


def test_a_filled_template_is_judged_in_the_warehouse_in_force(tmp_path):
    with intake.empty_warehouse(tmp_path):
        judged = judge(filled_template(60), "cliënten.xlsx", "getijdenwende")
        assert publish(judged, uploader="test").rows == 60
        found = intake.judged_soon(rows=3)
    assert found.unit == "ms" and found.ours > 0
    assert "3 rows" in found.what
