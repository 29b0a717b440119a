"""The words of pages in Vietnamese."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "says": "nói|viết|đã viết|đã nói|bình luận|nói rằng|cho biết|đã bình luận|đã trả lời"
    "|đã thêm một bình luận|đã thêm bình luận|đã để lại bình luận",
    "by": "bởi|đăng bởi|tác giả|viết bởi|người đăng|được đăng bởi|người viết|gửi bởi|người gửi|được viết bởi",
    "posted": "lúc|ngày|vào|đăng ngày|cập nhật|vào lúc|đã đăng vào|đăng vào|đăng lúc|gửi lúc|được đăng vào|viết lúc"
    "|đã gửi|ngày đăng",
    "reply_to": "trả lời cho|phản hồi cho|phản hồi tới|trả lời|đáp lại|để trả lời|trả lời tới|phản hồi lại",
    "wrote": "đã viết|viết|trích dẫn",
    "comments": "bình luận|phản hồi|trả lời|nhận xét|ý kiến|thảo luận|bình luận về|suy nghĩ|góp ý|phản hồi cho"
    "|lời bình|hồi âm",
    "none": "không có nhận xét nào|không có nhận xét nào:|chưa có bình luận|0 bình luận|chưa có phản hồi",
    "actions": "trả lời|chia sẻ|thích|không thích|báo cáo|trích dẫn|sửa|xóa|liên kết|xem thêm|dịch|lưu|theo dõi"
    "|thích trả lời|phản hồi|trích|lên đầu trang|xem bản dịch|xem thêm phản hồi|hủy|sao chép liên kết|in|mới nhất"
    "|cũ nhất|phù hợp nhất|chỉnh sửa|báo xấu|thích · trả lời|đã chỉnh sửa"
    "|báo cáo bình luận này",
    "votes": "{n} trả lời|{n} bình luận|{n} thích|{n} lượt thích|{n} lượt xem|{n} điểm|{n} phản hồi"
    "|xem {n} câu trả lời|xem tất cả {n} bình luận|xem phản hồi ({n})|xem {n} phản hồi"
    "|ẩn {n} phản hồi|ẩn câu trả lời|xem thêm {n} phản hồi",
    "points": "điểm",
    "form": "để lại bình luận|viết bình luận|gửi bình luận|đăng nhận xét|để lại một bình luận|trả lời hủy"
    "|email của bạn sẽ không được hiển thị công khai|email của bạn sẽ không được hiển thị công khai.|gửi phản hồi"
    "|thêm bình luận|đăng nhập để bình luận|đăng nhập để thêm bình luận"
    "|tham gia thảo luận|đăng nhập bằng",
    "share": "chia sẻ|chia sẻ:|in|gửi email|thích bài này:",
    "related": "bài viết liên quan|xem thêm|liên quan|bài viết mới|bình luận gần đây|lưu trữ|chuyên mục|thẻ|tìm kiếm"
    "|điều hướng bài viết|bài trước|bài sau|bài viết cũ hơn|bài viết mới hơn|bài đăng mới hơn|bài đăng cũ hơn|phổ biến"
    "|cùng chuyên mục|tin liên quan|nhãn|có thể bạn sẽ thích|có thể bạn thích|bài viết khác|xem thêm trên facebook"
    "|gợi ý cho bạn|bài viết khác của {x}|bài đăng phổ biến từ blog này",
    "closing": "mọi quyền được bảo lưu|chính sách bảo mật|liên hệ|được cung cấp bởi {x}|được tạo bởi {x}|giới thiệu"
    "|về chúng tôi",
    "notices": "đăng nhập|đăng ký|trình đơn|menu|chuyển đến phần nội dung|tìm kiếm|quảng cáo|đọc tiếp",
    "roles": "tác giả|quản trị viên|quản trị|điều hành viên|thành viên|khách|thành viên mới|chủ thớt|tác giả bài viết"
    "|nhà sáng tạo|người tạo|fan cứng|thành viên tích cực|thành viên nổi tiếng"
    "|làm việc tại {x}|đã học tại {x}",
    "facts": "tham gia|bài viết|ngày tham gia|nơi ở|đến từ|tuổi|được thích|tham gia ngày",
    "deleted": "nhận xét này đã bị tác giả xóa.|bình luận đã bị xóa|[đã xóa]"
    "|nhận xét này đã bị {x} xóa|bình luận này đã bị xóa|bình luận đã bị xóa bởi {x}"
    "|nhận xét này đã bị xóa",
    "anonymous": "nặc danh|ẩn danh|khách|vô danh",
    "page_of": "trang {n} trên {n}|trang {n}|bình luận cũ hơn|bình luận mới hơn|trước|sau",
    "edited": "đã chỉnh sửa|cập nhật|chỉnh sửa|sửa lần cuối|cập nhật lần cuối|đã sửa|chỉnh sửa lần cuối",
    "more": "đọc tiếp|đọc thêm|xem thêm",
    "topic": "chủ đề|tiêu đề|đề tài|xem phiên bản đầy đủ|xem bản đầy đủ",
    "about": "về|cho|trong",
    "small": "và|là|của|có|không|được|cho|một|những|các|với|này|thì|đã|tôi|trong|nhưng",
    "site": "diễn đàn",
    "counted": "tất cả|tổng cộng|có",
    "portrait": "ảnh đại diện của {x}|avatar của {x}|ảnh hồ sơ của {x}|đi tới hồ sơ của {x}|hình đại diện của {x}",
    "office": "biên tập viên|phóng viên|tác giả|nhà báo",
    "opener": "tác giả|chủ thớt|chủ bài viết",
    "started": "người tạo chủ đề|người bắt đầu|ngày bắt đầu",
    "profile": "truy cập hồ sơ|xem hồ sơ hoàn chỉnh của tôi",
    "personal": "tôi|mình",
}
