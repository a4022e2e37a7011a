using System.Text;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class MappingFileTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SyncProfile _profile;
    private readonly StateFolder _state;
    private readonly List<string> _warnings = [];
    private readonly MappingFile _file;

    public MappingFileTests()
    {
        _profile = Profiles.In(_folder);
        _state = new StateFolder(_profile);
        _file = new MappingFile(_profile, _warnings.Add);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void At_first_there_are_no_links_and_no_warnings()
    {
        Assert.Empty(_file.Load());
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Links_are_read_back_exactly()
    {
        string[] values =
        [
            "0042", "1e5", "=1+1", "+31", "-", "@x", "=\"0042\"", "TRUE", "mar1", "a;b", "a\"b", "'x", "1,5", "12345678901234567890",
            "naïve – ü", "line\nbreak", "00000000-0000-0000-0000-000000000001", "\t", "\"", "=\"", "x@example.test",
        ];
        AccountLink[] links = [.. values.Select((value, i) => Results.Link(i, value)), Results.Link(1000), Results.Link(1001) with { Email = "-odd@example.test" }];

        _file.Save(links);

        Assert.Equal(links.OrderBy(link => link.Email), _file.Load().OrderBy(link => link.Email));
        Assert.Empty(_warnings);
    }

    [Fact]
    public void The_file_opens_well_in_a_spreadsheet()
    {
        _file.Save([Results.Link(5, "00042") with { Suspended = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero) }]);

        var bytes = File.ReadAllBytes(_state.Mapping);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            [
                "AccountType;Email;IdentifierName;Identifier;ZivverId;SsoKeyFingerprint;Suspended;Confirmed;Linked;FormerAddresses",
                "User;person000005@example.test;EmployeeNumber;\"=\"\"00042\"\"\";00000005-0000-0000-0000-000000000000;;2026-01-31T12:00:00Z;;2026-11-23T12:00:00.0000005Z;old@example.test|older@example.test",
            ],
            File.ReadAllLines(_state.Mapping));
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    public void Other_separators_and_moved_or_added_columns_are_read(char separator)
    {
        Write($"""
            Note,zivver id,Identifier,Identifier Name,Account Type
            hand made,{Results.Link(1).ZivverId},000001,EmployeeNumber,user
            """.Replace(',', separator));

        var link = Assert.Single(_file.Load());
        Assert.Equal(new Identifier("EmployeeNumber", "000001"), link.Identifier);
        Assert.Equal(Results.Link(1).ZivverId, link.ZivverId);
        Assert.Equal("", link.Email);
        Assert.Null(link.Suspended);
    }

    [Fact]
    public void Every_row_that_cannot_be_right_is_named_with_its_line()
    {
        Write($"""
            AccountType;Email;IdentifierName;Identifier;ZivverId;SsoKeyFingerprint;Suspended;Linked
            Mailbox;a@example.test;Nr;1;{Results.Link(1).ZivverId};;;
            User;b@example.test;Nr;2;2;;;
            User;c@example.test;;;{Results.Link(3).ZivverId};;;
            User;d@example.test;Nr;4;{Results.Link(4).ZivverId};;yesterday;
            User;e@example.test;Nr;5;{Results.Link(5).ZivverId};;;
            User;f@example.test;nr;5;{Results.Link(6).ZivverId};;;
            """);

        var error = Assert.Throws<SyncException>(() => _file.Load());

        Assert.Equal("MappingRows", error.ErrorId);
        foreach (var part in (string[])["line 2 has 'Mailbox'", "line 3 has '2' for a Zivver id", "line 4 has no identifier",
            "line 5 has 'yesterday' for Suspended", "line 7 links nr=5 to another Zivver account than line 6"])
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_only_repeats_another_is_left_out_with_a_warning()
    {
        Write($"""
            AccountType;IdentifierName;Identifier;ZivverId
            User;Nr;1;{Results.Link(1).ZivverId}
            User;Nr;1;{Results.Link(1).ZivverId.ToUpperInvariant()}
            """);

        Assert.Single(_file.Load());
        Assert.Contains("line 3 repeats line 2", Assert.Single(_warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_at_fault_is_never_settled_by_an_older_copy()
    {
        _file.Save([Results.Link(1)]);
        Write(File.ReadAllText(_state.Mapping).Replace(Results.Link(1).ZivverId, "none", StringComparison.Ordinal));

        Assert.Equal("MappingRows", Assert.Throws<SyncException>(() => _file.Load()).ErrorId);
    }

    [Fact]
    public void Without_a_copy_a_file_without_its_heading_is_an_error()
    {
        Write("User;1\n");

        var error = Assert.Throws<SyncException>(() => _file.Load());

        Assert.Equal("MappingHeading", error.ErrorId);
        Assert.Contains("'AccountType', 'IdentifierName', 'Identifier', 'ZivverId'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_at_every_byte_of_the_last_row_nothing_is_lost()
    {
        AccountLink[] links = [Results.Link(1), Results.Link(2), Results.Link(3)];
        _file.Save(links);
        var whole = File.ReadAllBytes(_state.Mapping);
        var last = Array.LastIndexOf(whole, (byte)'\n', whole.Length - 2) + 1;
        for (var length = last; length < whole.Length; length++)
        {
            _warnings.Clear();
            File.WriteAllBytes(_state.Mapping, whole[..length]);

            Assert.Equal(links, _file.Load());
            Assert.Contains("ends too early", Assert.Single(_warnings), StringComparison.Ordinal);
        }
    }

    public static TheoryData<string, byte[]?> Damages => new()
    {
        { "gone", null },
        { "empty", [] },
        { "zeros", new byte[500] },
        { "other encoding", [.. Encoding.Latin1.GetBytes("AccountType;Identifier\nUser;é\n")] },
        { "half a row", [.. Encoding.UTF8.GetBytes("AccountType;IdentifierName;Identifier;ZivverId\nUser;Nr")] },
        { "open quote", [.. Encoding.UTF8.GetBytes("AccountType;IdentifierName;Identifier;ZivverId\nUser;Nr;\"1")] },
        { "no heading", [.. Encoding.UTF8.GetBytes("User;Nr;1;2\n")] },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_file_is_replaced_by_its_last_good_copy_with_a_warning(string damage, byte[]? content)
    {
        Assert.NotEmpty(damage);
        AccountLink[] links = [Results.Link(1), Results.Link(2)];
        _file.Save(links);
        Damage(content);

        Assert.Equal(links, _file.Load());
        Assert.Contains("last good copy of it is used, with 2 links", Assert.Single(_warnings), StringComparison.Ordinal);

        _file.Save(links);
        Assert.Equal(links, new MappingFile(_profile, _ => Assert.Fail("no warning any more")).Load());
        Assert.Equal(content is not null, File.Exists(_folder.File("Account Mapping/Copies/Example damaged.csv")));
    }

    [Fact]
    public void A_damaged_copy_is_passed_over_for_an_older_one()
    {
        _file.Save([Results.Link(1)]);
        _file.Save([Results.Link(1), Results.Link(2)]);
        _file.Save([Results.Link(1), Results.Link(2), Results.Link(3)]);
        Damage([1, 2, 3]);
        File.WriteAllText(_folder.File("Account Mapping/Copies/Example 1.csv"), "x");

        Assert.Equal([Results.Link(1), Results.Link(2)], _file.Load());
    }

    [Fact]
    public void Three_copies_are_kept_and_a_save_without_change_adds_none()
    {
        for (var count = 1; count <= 5; count++)
            for (var times = 0; times < 2; times++)
                _file.Save([.. Enumerable.Range(1, count).Select(i => Results.Link(i))]);

        Assert.Equal(
            ["Example 1.csv", "Example 2.csv", "Example 3.csv"],
            Directory.EnumerateFiles(_folder.File("Account Mapping/Copies")).Select(Path.GetFileName).Order());
        Assert.Equal(4, File.ReadAllLines(_folder.File("Account Mapping/Copies/Example 3.csv")).Length);
    }

    [Fact]
    public void Identifiers_that_a_spreadsheet_took_for_numbers_are_put_back()
    {
        _file.Save([Results.Link(1, "00042"), Results.Link(2, "123456789012"), Results.Link(3, "A7")]);
        Write(File.ReadAllText(_state.Mapping)
            .Replace("\"=\"\"00042\"\"\"", "42", StringComparison.Ordinal)
            .Replace("\"=\"\"123456789012\"\"\"", "1,23457E+11", StringComparison.Ordinal));

        Assert.Equal(["00042", "123456789012", "A7"], _file.Load().Select(link => link.Identifier.Value));
        Assert.Contains("changed 2 identifiers", Assert.Single(_warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_identifier_is_taken_as_it_is_where_there_is_any_doubt()
    {
        _file.Save([Results.Link(1, "00042"), Results.Link(1, "042"), Results.Link(2, "0007"), Results.Link(3, "0009")]);
        Write($"""
            AccountType;IdentifierName;Identifier;ZivverId
            User;EmployeeNumber;42;{Results.Link(1).ZivverId}
            User;EmployeeNumber;8;{Results.Link(2).ZivverId}
            User;EmployeeNumber;9;{Results.Link(4).ZivverId}
            """);

        Assert.Equal(["42", "8", "9"], _file.Load().Select(link => link.Identifier.Value));
        Assert.Empty(_warnings);
    }

    [Fact]
    public void A_file_that_is_open_elsewhere_is_written_later_and_the_journal_holds_the_links()
    {
        _file.Save([Results.Link(1)]);
        using var journal = new Journal(_profile);
        journal.Begin(Results.Begun());
        journal.Link([Results.Link(2)]);
        using (Lock())
        {
            _file.Save([Results.Link(1), Results.Link(2)]);
            Assert.Contains("Until then the journals keep the links", Assert.Single(_warnings), StringComparison.Ordinal);
        }

        Assert.Equal([Results.Link(1), Results.Link(2)], _file.Load());
    }

    [Fact]
    public void Links_that_no_journal_holds_are_saved_or_an_error()
    {
        _file.Replace([Results.Link(1)]);
        using (Lock())
            Assert.Equal("MappingNotWritten", Assert.Throws<SyncException>(() => _file.Replace([Results.Link(2)])).ErrorId);

        Assert.Equal([Results.Link(1)], _file.Load());
    }

    [Fact]
    public async Task Journalled_links_newer_than_the_file_replace_and_add()
    {
        using var journal = new Journal(_profile);
        journal.Begin(Results.Begun());
        journal.Link([Results.Link(1), Results.Link(2)]);
        _file.Save([Results.Link(1), Results.Link(2)]);
        await journal.RecordAsync(Results.Full(), [Results.Link(2) with { Email = "new@example.test" }, Results.Link(3)]);

        Assert.Equal([Results.Link(1), Results.Link(2) with { Email = "new@example.test" }, Results.Link(3)], _file.Load());
    }

    [Fact]
    public async Task Links_saved_away_do_not_come_back_from_older_journals()
    {
        using (var journal = new Journal(_profile))
        {
            journal.Begin(Results.Begun("20261123-000000-0001"));
            journal.Link([Results.Link(1), Results.Link(2)]);
        }

        using (var journal = new Journal(_profile))
        {
            journal.Begin(Results.Begun("20261124-000000-0001"));
            await journal.RecordAsync(Results.Full(), [Results.Link(3)]);
            _file.Save([Results.Link(2)]);
            await journal.RecordAsync(Results.Full(), [Results.Link(4)]);
        }

        Assert.Equal([Results.Link(2), Results.Link(4)], _file.Load());
    }

    [Fact]
    public async Task Links_of_accounts_that_were_deleted_since_are_gone()
    {
        using var journal = new Journal(_profile);
        journal.Begin(Results.Begun());
        journal.Link([Results.Link(1), Results.Link(2), Results.Link(3)]);
        _file.Save([Results.Link(1), Results.Link(2), Results.Link(3)]);
        await journal.RecordAsync(Deletion(Results.Link(1).ZivverId, SyncOutcome.Succeeded), []);
        await journal.RecordAsync(Deletion(Results.Link(2).ZivverId, SyncOutcome.Failed), []);
        await journal.RecordAsync(Results.Full(), [Results.Link(4)]);

        Assert.Equal([Results.Link(2), Results.Link(3), Results.Link(4)], _file.Load());

        static SyncResult Deletion(string id, SyncOutcome outcome) => Results.Full() with { Action = SyncAction.Delete, ZivverId = id, Outcome = outcome };
    }

    [Fact]
    public void A_journal_torn_in_its_last_record_still_gives_the_links_before_it()
    {
        _file.Save([Results.Link(1)]);
        using (var journal = new Journal(_profile))
        {
            journal.Begin(Results.Begun());
            journal.Link([Results.Link(2)]);
            journal.Link([Results.Link(3)]);
        }

        var path = _state.Journal(Results.Begun().Id);
        var whole = File.ReadAllBytes(path);
        var last = Array.LastIndexOf(whole, (byte)'\n', whole.Length - 2) + 1;
        for (var length = last; length < whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Equal([Results.Link(1), Results.Link(2)], _file.Load());
        }
    }

    [Fact]
    public void With_the_whole_folder_gone_the_journals_give_what_they_hold()
    {
        using var journal = new Journal(_profile);
        journal.Begin(Results.Begun());
        journal.Link([Results.Link(1), Results.Link(2)]);
        _file.Save([Results.Link(1), Results.Link(2)]);
        Directory.Delete(_profile.MappingFolder, recursive: true);

        Assert.Equal([Results.Link(1), Results.Link(2)], _file.Load());
        Assert.Contains("is gone and there is no copy", Assert.Single(_warnings), StringComparison.Ordinal);
    }

    private void Write(string text)
    {
        Directory.CreateDirectory(_profile.MappingFolder);
        File.WriteAllText(_state.Mapping, text);
    }

    private void Damage(byte[]? content)
    {
        if (content is null)
            File.Delete(_state.Mapping);
        else
            File.WriteAllBytes(_state.Mapping, content);
    }

    // Elsewhere than on Windows an open file can be replaced all the same; there it is the folder that can refuse.
    private Unlock Lock()
    {
        if (OperatingSystem.IsWindows())
            return new Unlock(new FileStream(_state.Mapping, FileMode.Open, FileAccess.Read, FileShare.Read).Dispose);
        var path = _profile.MappingFolder;
        var moved = path + " moved";
        Directory.Move(path, moved);
        File.WriteAllText(path, "");
        return new Unlock(() =>
        {
            File.Delete(path);
            Directory.Move(moved, path);
        });
    }

    private sealed class Unlock(Action undo) : IDisposable
    {
        public void Dispose() => undo();
    }
}
